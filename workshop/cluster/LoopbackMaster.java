package cluster;

import module java.base;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.DeployMessages;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.master.ui.MasterWebUI;
import org.apache.spark.rpc.RpcEnv;

/**
 * Spark's master, whose web pages stay unborn unless they are wanted: Spark has no setting for
 * that, and its pages have no password.
 */
final class LoopbackMaster extends Master {
    private static final long PATIENCE_MILLISECONDS = 2000, POLL_MILLISECONDS = 20;

    private final boolean pages;
    private MasterWebUI unborn;

    private LoopbackMaster(RpcEnv rpc, SecurityManager security, SparkConf conf, boolean pages) {
        super(rpc, rpc.address(), 0, security, conf);
        this.pages = pages;
    }

    static void begin(RpcEnv rpc, SecurityManager security, SparkConf conf, boolean pages) {
        var master = new LoopbackMaster(rpc, security, conf, pages);
        rpc.setupEndpoint(ENDPOINT_NAME(), master);
        Runtime.getRuntime().addShutdownHook(new Thread(master::dismiss));
    }

    /** A driver that is not told so waits for ever for its master to come back. */
    private void dismiss() {
        for (var all = apps().iterator(); all.hasNext(); )
            all.next().driver().send(new DeployMessages.ApplicationRemoved("it was stopped"));
        for (long waited = 0; waited < PATIENCE_MILLISECONDS && !apps().isEmpty();
             waited += POLL_MILLISECONDS) // a driver that was told takes its leave
            LockSupport.parkNanos(POLL_MILLISECONDS * 1_000_000);
    }

    /** Scala's name for what Spark's own code calls webUi. */
    @Override public MasterWebUI org$apache$spark$deploy$master$Master$$webUi() {
        if (pages) return super.org$apache$spark$deploy$master$Master$$webUi();
        if (unborn == null) unborn = new MasterWebUI(this, 0) {
            @Override public void bind() {}

            @Override public void stop() {}
        };
        return unborn;
    }
}
