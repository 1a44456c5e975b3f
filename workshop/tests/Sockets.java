import module java.base;

/** Where a process listens, by the tables of Linux. */
final class Sockets {
    private static final String LISTENING = "0A";
    private static final int PATIENCE_MILLISECONDS = 1000;

    /** Of IPv4 and IPv6. */
    static List<InetSocketAddress> listening(ProcessHandle process) throws IOException {
        var inodes = new HashSet<String>();
        try (var open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            for (var file : open.toList())
                try {
                    inodes.add(Files.readSymbolicLink(file).toString());
                } catch (NoSuchFileException _) {
                    // closed in the meantime
                }
        }
        var addresses = new ArrayList<InetSocketAddress>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6"))
            for (var row : Files.readAllLines(Path.of(table))) {
                var words = row.strip().split(" +");
                if (words[3].equals(LISTENING) && inodes.contains("socket:[" + words[9] + "]"))
                    addresses.add(address(words[1]));
            }
        return addresses;
    }

    /** As 0100007F:1F90: words of 32 bits, the lowest byte of each first (x86 and ARM). */
    private static InetSocketAddress address(String text) throws UnknownHostException {
        var parts = text.split(":");
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0]));
        var turned = ByteBuffer.allocate(bytes.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) turned.putInt(bytes.getInt());
        return new InetSocketAddress(InetAddress.getByAddress(turned.array()),
                Integer.parseInt(parts[1], 16));
    }

    static boolean answersHttp(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
            return new String(socket.getInputStream().readNBytes(5)).startsWith("HTTP");
        } catch (IOException e) {
            return false; // it says nothing, or closes the connection
        }
    }

    private Sockets() {}
}
