var a = <div>b;
