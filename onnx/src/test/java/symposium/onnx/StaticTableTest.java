package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.ModelUnavailable;

final class StaticTableTest {

  private static final byte[] BYTES =
      StaticTable.write(
          new StaticTable.Header(4, 0, "model", "[UNK]\nexpert\n##s"),
          new float[] {0, 2, .5f},
          new byte[] {0x71, (byte) 0xF9, 0x0F, 0x10});

  @Test
  void whatWasWrittenIsRead() {
    StaticTable table = StaticTable.read(BYTES, "test");
    assertEquals(new StaticTable.Header(4, 0, "model", "[UNK]\nexpert\n##s"), table.header());
    assertArrayEquals(new float[] {2, 14, -14, -2}, sum(table, 1));
    assertArrayEquals(new float[] {-.5f, 0, 0, .5f}, sum(table, 2));
    assertArrayEquals(new float[4], sum(table, 0));
  }

  @Test
  void aTableCutOffAnywhereIsRefused() {
    for (int length = 0; length < BYTES.length; length++) {
      byte[] cut = Arrays.copyOf(BYTES, length);
      assertThrows(ModelUnavailable.class, () -> StaticTable.read(cut, "test"));
    }
  }

  @Test
  void aChangedByteAnywhereIsRefused() {
    for (int at = 0; at < BYTES.length; at++) {
      byte[] changed = BYTES.clone();
      changed[at] ^= 0x10;
      assertThrows(ModelUnavailable.class, () -> StaticTable.read(changed, "test"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4  | 2          | its version is 2, not in [1, 1]
          8  | 0          | its dimension is 0
          8  | 6          | 4 bytes of values for 2 rows of dimension 6
          12 | 2000000000 | its number of pieces is 2000000000
          12 | 4          | its number of vocabulary lines is 3
          16 | 3          | its unknown piece is 3
          20 | -1         | its text length is -1
          20 | 999        | its text length is 999
          """)
  void aHeaderThatCannotBeIsNamed(int at, int value, String message) {
    byte[] changed = BYTES.clone();
    ByteBuffer.wrap(changed).putInt(at, value);
    String said =
        assertThrows(ModelUnavailable.class, () -> StaticTable.read(sealed(changed), "t.bin"))
            .explanation();
    assertTrue(said.contains(message) && said.contains("t.bin"), said);
  }

  private static byte[] sealed(byte[] table) {
    CRC32C crc = new CRC32C();
    crc.update(table, 0, table.length - 4);
    ByteBuffer.wrap(table).putInt(table.length - 4, (int) crc.getValue());
    return table;
  }

  private static float[] sum(StaticTable table, int piece) {
    float[] sum = new float[4];
    table.addTo(sum, piece);
    return sum;
  }
}
