package cluster;

import module java.base;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.rpc.RpcEnv;
import org.apache.spark.util.SparkUncaughtExceptionHandler;

/** The JVM of a master or of a worker. */
public final class Daemon {
    static final String HOST = "127.0.0.1";
    private static final int ANY_PORT = 0;

    /**
     * Begins when the one that has started it says so, which is when it has recorded this process.
     * If that one was killed before, its end of the pipe is closed, and this ends as well.
     */
    static void main(String[] args) throws Exception {
        if (System.in.read() < 0) System.exit(1);
        Thread.setDefaultUncaughtExceptionHandler(new SparkUncaughtExceptionHandler(false));
        var home = new Home(Path.of(args[0]));
        boolean pages = Boolean.parseBoolean(args[1]);
        var conf = conf(home);
        var security = new SecurityManager(conf, SecurityManager.$lessinit$greater$default$2(),
                SecurityManager.$lessinit$greater$default$3());
        var role = args[2];
        var rpc = RpcEnv.create(role, HOST, ANY_PORT, conf, security, false);
        if (role.equals("master")) LoopbackMaster.begin(rpc, security, conf, pages);
        else LoopbackWorker.begin(rpc, security, conf, pages, home.work(role), args[3],
                Integer.parseInt(args[4]), Integer.parseInt(args[5]));
        rpc.awaitTermination();
    }

    /** The secret is read from its file: arguments are seen by all who type ps. */
    private static SparkConf conf(Home home) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(home.properties())) {
            properties.load(in);
        }
        var conf = new SparkConf(false);
        for (var name : properties.stringPropertyNames())
            conf.set(name, properties.getProperty(name));
        return conf.set("spark.local.dir", home.temporary().toString())
                .set("spark.master.rest.enabled", "false") // it knows no secret, CVE-2018-11770
                .set("spark.ui.killEnabled", "false");
    }

    private Daemon() {}
}
