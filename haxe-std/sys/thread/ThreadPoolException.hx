package sys.thread;

/** A thread pool was misused. **/
class ThreadPoolException extends haxe.Exception {}
