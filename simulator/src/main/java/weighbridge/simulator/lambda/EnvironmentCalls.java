package weighbridge.simulator.lambda;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leads the calls of {@code System.getenv} in a class file to {@link FunctionEnvironment}: they name the class in the constant
 * pool (Java Virtual Machine Specification, 4.4), so another class is added there and those references are turned to it.
 */
final class EnvironmentCalls {
    private static final int HEADER = 10;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final String STAND_IN = FunctionEnvironment.class.getName().replace('.', '/');

    private final ByteBuffer file;
    private final int count;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private int end;

    private EnvironmentCalls(byte[] classFile) {
        this.file = ByteBuffer.wrap(classFile.clone());
        this.count = Short.toUnsignedInt(file.getShort(HEADER - 2));
        index();
    }

    static byte[] redirected(byte[] classFile) {
        EnvironmentCalls pool = new EnvironmentCalls(classFile);
        List<Integer> calls = pool.calls();
        return calls.isEmpty() ? classFile : pool.turned(calls);
    }

    private void index() {
        int position = HEADER;
        for (int i = 1; i < count; i++) {
            positions.put(i, position);
            int tag = file.get(position);
            position += size(tag, position);
            i += tag == 5 || tag == 6 ? 1 : 0; // long and double take two places
        }
        end = position;
    }

    private int size(int tag, int position) {
        return switch (tag) {
            case UTF8 -> 3 + unsigned(position + 1);
            case CLASS, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            case 3, 4, 9, METHOD, 11, NAME_AND_TYPE, 17, 18 -> 5;
            case 5, 6 -> 9;
            default -> throw new IllegalArgumentException("constant pool tag " + tag + " is not known");
        };
    }

    /** Where the references to {@code System.getenv} stand. */
    private List<Integer> calls() {
        List<Integer> found = new ArrayList<>();
        positions.values().forEach(position -> {
            if (file.get(position) == METHOD && isGetenv(position)) {
                found.add(position);
            }
        });
        return found;
    }

    private boolean isGetenv(int method) {
        int owner = positions.get(unsigned(method + 1));
        int nameAndType = positions.get(unsigned(method + 3));
        return text(unsigned(owner + 1)).equals("java/lang/System")
                && text(unsigned(nameAndType + 1)).equals("getenv");
    }

    private byte[] turned(List<Integer> calls) {
        if (count + 2 > 0xFFFF) {
            throw new IllegalArgumentException("the constant pool has no room for 2 more of 65535 entries");
        }
        calls.forEach(method -> file.putShort(method + 1, (short) (count + 1)));
        file.putShort(HEADER - 2, (short) (count + 2));
        byte[] name = STAND_IN.getBytes(StandardCharsets.UTF_8);
        ByteBuffer turned = ByteBuffer.allocate(file.capacity() + name.length + 6);
        turned.put(file.array(), 0, end);
        turned.put((byte) UTF8).putShort((short) name.length).put(name);
        turned.put((byte) CLASS).putShort((short) count);
        turned.put(file.array(), end, file.capacity() - end);
        return turned.array();
    }

    private String text(int index) {
        int position = positions.get(index);
        return new String(file.array(), position + 3, unsigned(position + 1), StandardCharsets.UTF_8);
    }

    private int unsigned(int position) {
        return Short.toUnsignedInt(file.getShort(position));
    }
}
