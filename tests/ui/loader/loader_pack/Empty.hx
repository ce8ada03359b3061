package loader_pack;

class Other {}
