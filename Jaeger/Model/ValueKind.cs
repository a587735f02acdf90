namespace Jaeger.Model;

/// <summary>What an attribute's value is; the numbers are those of OTLP's fields.</summary>
internal enum ValueKind
{
    /// <summary>Nothing.</summary>
    Empty = 0,

    /// <summary>A string.</summary>
    Text = 1,

    /// <summary>A boolean.</summary>
    Boolean = 2,

    /// <summary>A signed 64-bit integer.</summary>
    Integer = 3,

    /// <summary>A floating-point number.</summary>
    Double = 4,

    /// <summary>A list of values.</summary>
    List = 5,

    /// <summary>Keys with values.</summary>
    Map = 6,

    /// <summary>Bytes.</summary>
    Bytes = 7,
}
