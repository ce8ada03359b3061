var a = 1;
/* b
