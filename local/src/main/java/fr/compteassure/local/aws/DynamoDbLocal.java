package fr.compteassure.local.aws;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB and its streams in this process, on the loopback address and a free port.
 *
 * <p>Amazon's own server listens on every address and may send telemetry, so only its handler is used, behind a server of ours.
 * Its worker threads are not daemons and outlive {@link #close()}: the program must end with {@code System.exit}. Times to live
 * are not applied.
 */
public final class DynamoDbLocal implements AutoCloseable {
    private static final String ANYONE = "local";
    /** Each handler that is made fills anew the one map of actions that all of a process look into: not both at a time. */
    private static final ReadWriteLock ACTIONS = new ReentrantReadWriteLock(true);

    private final DynamoDbFile file;
    private final LocalDynamoDBServerHandler handler;
    private final WriteNotice notice;
    private final Server server;
    private final ChangeSignal written = new ChangeSignal();
    private final URI endpoint;
    private final DynamoDbClient client;

    private DynamoDbLocal(Path folder) {
        file = folder == null ? null : DynamoDbFile.open(folder);
        try {
            var requests = new LocalDynamoDBRequestHandler(0, folder == null,
                    folder == null ? null : folder.toString(), true, false);
            handler = handler(requests);
            notice = new WriteNotice(new Guarded(handler), written);
            open(requests);
            server = serve();
            endpoint = URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
            client = LocalClients.at(endpoint, DynamoDbClient.builder());
        } catch (RuntimeException failure) {
            releaseFile();
            throw failure;
        }
    }

    /**
     * Starts with tables kept in a folder.
     *
     * @param folder where the tables are kept; made when it is missing
     * @return the running server
     * @throws LocalFailure when another process uses the folder or its file cannot be read
     */
    public static DynamoDbLocal in(Path folder) {
        return new DynamoDbLocal(folder);
    }

    /**
     * Whether a folder holds tables.
     *
     * @param folder where they would be kept
     * @return whether an earlier start left some there
     */
    public static boolean isIn(Path folder) {
        return DynamoDbFile.isIn(folder);
    }

    /** Starts with tables kept in memory. */
    public static DynamoDbLocal inMemory() {
        return new DynamoDbLocal(null);
    }

    /** Where DynamoDB and its streams answer: an address that only this machine reaches. */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * Makes the tables that are not there yet, and in those that are, the indexes and streams that are not.
     *
     * @param propertiesByLogicalId the resolved properties of each {@code AWS::DynamoDB::Table}
     * @throws LocalFailure when a table of an earlier run has other keys
     */
    public void createTables(Map<String, Map<String, Object>> propertiesByLogicalId) {
        var tables = new Tables(client);
        propertiesByLogicalId.forEach((id, properties) -> tables.provide(new TableDefinition(
                new Declaration(id, properties))));
    }

    /** Closes the connections of all clients, which can make new ones: as if the machine of each had been put aside and back. */
    public void disconnect() {
        server.getConnectors()[0].getConnectedEndPoints().forEach(EndPoint::close);
    }

    /** Stops answering; what was written stays in the folder. */
    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception cause) {
            throw new LocalFailure("DynamoDB Local cannot be stopped", cause);
        } finally {
            handler.close();
            releaseFile();
        }
    }

    /** Rings after each write, so that nobody needs to ask for news in a loop. */
    ChangeSignal written() {
        return written;
    }

    /** How many requests that may write have come. */
    public long writes() {
        return notice.begun();
    }

    TableDescription describe(String tableName) {
        return client.describeTable(request -> request.tableName(tableName)).table();
    }

    DynamoDbStreamsClient streams() {
        return LocalClients.at(endpoint, DynamoDbStreamsClient.builder());
    }

    private static LocalDynamoDBServerHandler handler(LocalDynamoDBRequestHandler requests) {
        ACTIONS.writeLock().lock();
        try {
            return new LocalDynamoDBServerHandler(requests, null);
        } finally {
            ACTIONS.writeLock().unlock();
        }
    }

    /** Carries out requests while no handler is being made. */
    private static final class Guarded extends Handler.Wrapper {
        Guarded(Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            ACTIONS.readLock().lock();
            try {
                return super.handle(request, response, callback);
            } finally {
                ACTIONS.readLock().unlock();
            }
        }
    }

    /** The file is opened by the first request: what is wrong with it should show now. */
    private void open(LocalDynamoDBRequestHandler requests) {
        try {
            requests.listTables(ANYONE, ANYONE, ListTablesRequest.builder().limit(1).build());
        } catch (RuntimeException cause) {
            throw file == null ? cause : file.unreadable(cause);
        }
    }

    private Server serve() {
        var threads = new QueuedThreadPool(64, 4);
        threads.setDaemon(true);
        threads.setName("dynamodb");
        var http = new Server(threads);
        var connector = new ServerConnector(http, 1, 1);
        connector.setHost("127.0.0.1");
        http.addConnector(connector);
        http.setHandler(notice);
        try {
            http.start();
        } catch (Exception cause) {
            throw new LocalFailure("DynamoDB Local cannot listen: " + cause.getMessage(), cause);
        }
        return http;
    }

    private void releaseFile() {
        if (file != null) {
            file.close();
        }
    }
}
