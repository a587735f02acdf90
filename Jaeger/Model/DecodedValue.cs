using System.Runtime.InteropServices;

namespace Jaeger.Model;

/// <summary>What an attribute's value is and holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The UTF-8 text, the bytes, or the serialized list or map.</param>
/// <param name="Bits">The number or boolean.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DecodedValue(ValueKind Kind, ReadOnlyMemory<byte> Content, ulong Bits)
{
    /// <summary>The integer.</summary>
    public long Integer => unchecked((long)Bits);

    /// <summary>The floating-point number.</summary>
    public double Double => BitConverter.UInt64BitsToDouble(Bits);

    /// <summary>The boolean.</summary>
    public bool Boolean => Bits != 0;

    /// <summary>The values of a list.</summary>
    public IReadOnlyList<AttributeValue> Items
    {
        get
        {
            var items = new List<AttributeValue>();
            foreach (var item in SubMessages.Of(Content, field: 1)) items.Add(new AttributeValue(item));
            return items;
        }
    }

    /// <summary>The entries of a map, in their order.</summary>
    public TraceAttribute[] Entries => TraceAttributes.Read(Content, field: 1);
}
