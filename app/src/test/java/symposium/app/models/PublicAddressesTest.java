package symposium.app.models;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.error.InvalidInput;

final class PublicAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "172.32.0.1, true",
    "192.168.7.7, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "100.128.0.1, true",
    "0.0.0.0, false",
    "198.18.0.1, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "93.184.216.34, true",
    "::1, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:10.0.0.1, false",
    "64:ff9b::7f00:1, false",
    "2002:7f00:1::, false",
    "2606:4700::1, true",
  })
  void privateAddressesAreKnown(String address, boolean isPublic) throws UnknownHostException {
    assertEquals(isPublic, PublicAddresses.isPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/model.onnx",
        "https://[::1]/model.onnx",
        "http://93.184.216.34/model.onnx",
        "file:///etc/passwd",
        "https://user@93.184.216.34/model.onnx",
        "https:///model.onnx"
      })
  void suchAddressesAreRefused(String address) {
    assertThrows(InvalidInput.class, () -> new PublicAddresses(false).check(URI.create(address)));
  }

  @Test
  void privateHostsAreAllowedToWhomSaysSo() {
    assertDoesNotThrow(
        () -> new PublicAddresses(true).check(URI.create("http://127.0.0.1/model.onnx")));
  }
}
