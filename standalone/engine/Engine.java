import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.util.io.IOUtils;
import org.opensearch.http.HttpServerTransport;

/** One OpenSearch node: Engine.java FOLDER keep|fresh setting=value… ; prints its port, ends when stdin does. */
public class Engine {
    public static void main(String[] args) throws Exception {
        try {
            run(Path.of(args[0]), args);
        } catch (Throwable e) {
            // A node that failed to start can leave threads behind that would keep the process.
            e.printStackTrace();
            System.exit(1);
        }
    }

    static void run(Path folder, String[] args) throws Exception {
        PrintStream stdout = System.out; // OpenSearch takes System.out for its log.
        FileChannel lock = FileChannel.open(Files.createDirectories(folder).resolve("engine.lock"),
            StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // An engine that is just ending lets go within a moment; one in use does not.
        for (int i = 0; lock.tryLock() == null; i++) {
            if (i == 25) System.exit(75);
            Thread.sleep(200);
        }
        if (args[1].equals("fresh")) IOUtils.rm(folder.resolve("node_1").resolve("data"));
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((node, settings) -> {
            for (int i = 2; i < args.length; i++) {
                int at = args[i].indexOf('=');
                settings.put(args[i].substring(0, at), args[i].substring(at + 1));
            }
        });
        runner.build(OpenSearchRunner.newConfigs().basePath(args[0]).numOfNode(1));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IOUtils.closeWhileHandlingException(runner)));
        stdout.println("PORT " + runner.getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort());
        // The process that started this one holds the other end of stdin: when it is gone, so are we.
        while (System.in.read() >= 0);
        System.exit(0);
    }
}
