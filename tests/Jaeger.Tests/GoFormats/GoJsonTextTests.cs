using System.Buffers;
using System.Text;
using Jaeger.GoFormats;

namespace Jaeger.Tests.GoFormats;

public sealed class GoJsonTextTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("<a> & 'b' \x7f é ☃ 😀 \ufffd", "\"<a> & 'b' \x7f é ☃ 😀 \ufffd\"")]
    [InlineData("q\" b\\ n\n r\r t\t f\f b\b z\0 e\x1b", "\"q\\\" b\\\\ n\\n r\\r t\\t f\\f b\\b z\\u0000 e\\u001b\"")]
    [InlineData("a\u2028b\u2029c", "\"a\\u2028b\\u2029c\"")]
    public void Write_Text_IsEscapedAsInGosJson(string text, string expected) => Written(Encoding.UTF8.GetBytes(text)).ShouldBe(expected);

    [Fact]
    public void Write_NoUtf8_IsReplacedByteByByte() => Written([(byte)'a', 0xff, 0xe2, 0x98, (byte)'b']).ShouldBe("\"a\\ufffd\\ufffd\\ufffdb\"");

    private static string Written(byte[] text)
    {
        var json = new ArrayBufferWriter<byte>();
        GoJsonText.Write(json, text);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
