class A { var a = 1; var b = "abc; }
