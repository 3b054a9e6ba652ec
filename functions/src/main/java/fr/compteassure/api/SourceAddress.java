package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where requests come from, by which they are counted: never the address itself, only a hash under the fund's key. */
final class SourceAddress {
    /** Whoever has one IPv6 address has all those that begin like it. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private SourceAddress() {}

    /** The hash of an address; of IPv6, that of its network. */
    static String hash(Cloud cloud, String sourceIp) {
        return cloud.keyedHash().text("address", network(sourceIp));
    }

    private static String network(String sourceIp) {
        try {
            var address = InetAddress.ofLiteral(sourceIp);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException _) {
            return sourceIp;
        }
    }
}
