package fr.compteassure.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** What leads out of the process; a rehearsal has one that leads nowhere. */
public interface Network {

    /** What requests to AWS go by. */
    SdkHttpClient aws();

    /** A connection, not opened yet, to what others publish. */
    URLConnection published(URI address) throws IOException;

    /** What is told of each request to AWS; nothing unless a rehearsal listens. */
    default List<ExecutionInterceptor> listeners() {
        return List.of();
    }

    /** The one that there is. */
    static Network real() {
        return new Network() {
            @Override
            public SdkHttpClient aws() {
                return UrlConnectionHttpClient.create();
            }

            @Override
            public URLConnection published(URI address) throws IOException {
                return address.toURL().openConnection();
            }
        };
    }
}
