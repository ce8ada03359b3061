using StringTools;
import common.Names;
