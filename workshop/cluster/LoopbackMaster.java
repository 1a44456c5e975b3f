package cluster;

import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.master.ui.MasterWebUI;
import org.apache.spark.rpc.RpcEnv;

/**
 * Spark's master, whose web pages stay unborn unless they are wanted: Spark has no setting for
 * that, and its pages have no password.
 */
final class LoopbackMaster extends Master {
    private final boolean pages;
    private MasterWebUI unborn;

    private LoopbackMaster(RpcEnv rpc, SecurityManager security, SparkConf conf, boolean pages) {
        super(rpc, rpc.address(), 0, security, conf);
        this.pages = pages;
    }

    static void begin(RpcEnv rpc, SecurityManager security, SparkConf conf, boolean pages) {
        rpc.setupEndpoint(ENDPOINT_NAME(), new LoopbackMaster(rpc, security, conf, pages));
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
