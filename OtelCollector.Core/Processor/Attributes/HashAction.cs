using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Replaces values by their SHA-256 in hexadecimal; what is no simple value becomes empty.</summary>
internal sealed class HashAction(string key, Regex? pattern) : AttributeAction
{
    public override void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            var entry = attributes[i];
            if (string.Equals(entry.Key, key, StringComparison.Ordinal) || (pattern is not null && pattern.IsMatch(entry.Key)))
                entry.Value = new AnyValue { StringValue = Hash(entry.Value) };
        }
    }

    private static string Hash(AnyValue? value)
    {
        switch (value?.ValueCase)
        {
            case AnyValue.ValueOneofCase.StringValue:
                // Of an empty text as of any other.
                return Hex(Encoding.UTF8.GetBytes(value.StringValue));
            case AnyValue.ValueOneofCase.BoolValue:
                return Hex([value.BoolValue ? (byte)1 : (byte)0]);
            case AnyValue.ValueOneofCase.IntValue:
                return Hex(Number(value.IntValue));
            case AnyValue.ValueOneofCase.DoubleValue:
                return Hex(Number(BitConverter.DoubleToInt64Bits(value.DoubleValue)));
            default:
                return string.Empty;
        }
    }

    private static byte[] Number(long bits)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bits);
        return bytes;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
