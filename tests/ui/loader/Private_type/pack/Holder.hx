package pack;

class Holder {}

private class Hidden {}
