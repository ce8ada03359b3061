package loader_pack;

class Holder {}

private class Hidden {}
