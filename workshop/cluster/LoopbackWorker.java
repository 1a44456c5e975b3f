package cluster;

import module java.base;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.deploy.worker.ui.WorkerWebUI;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;

/**
 * Spark's worker, which ends with its master, instead of looking for it for a quarter of an hour;
 * and its web pages are like the master's.
 */
final class LoopbackWorker extends Worker {
    private final RpcAddress master;
    private final boolean pages;
    private WorkerWebUI unborn;

    private LoopbackWorker(RpcEnv rpc, SecurityManager security, SparkConf conf, boolean pages,
            Path work, RpcAddress master, int cores, int megabytes) {
        super(rpc, 0, cores, megabytes, new RpcAddress[] {master}, ENDPOINT_NAME(),
                work.toString(), conf, security, $lessinit$greater$default$10(),
                $lessinit$greater$default$11());
        this.master = master;
        this.pages = pages;
    }

    static void begin(RpcEnv rpc, SecurityManager security, SparkConf conf, boolean pages,
            Path work, String master, int cores, int megabytes) {
        rpc.setupEndpoint(ENDPOINT_NAME(), new LoopbackWorker(rpc, security, conf, pages, work,
                RpcAddress.fromSparkURL(master), cores, megabytes));
    }

    /** Its executors end with it, as its shutdown hook sees to. */
    @Override public void onDisconnected(RpcAddress gone) {
        if (gone.equals(master)) new Thread(() -> System.exit(1)).start();
        else super.onDisconnected(gone);
    }

    @Override public WorkerWebUI org$apache$spark$deploy$worker$Worker$$webUi() {
        if (pages) return super.org$apache$spark$deploy$worker$Worker$$webUi();
        if (unborn == null) unborn = new WorkerWebUI(this, workDir(), 0) {
            @Override public void bind() {}

            @Override public void stop() {}
        };
        return unborn;
    }
}
