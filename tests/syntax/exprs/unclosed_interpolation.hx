var a = 'b ${c';
