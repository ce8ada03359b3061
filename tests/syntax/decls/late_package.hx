import a.B;
package c;
var a = 1;
