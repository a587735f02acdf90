namespace OtelCollector.Core.Configuration;

/// <summary>The types of YAML's core schema, and dates.</summary>
internal enum ScalarType
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or exponent, infinity, or not a number.</summary>
    Float,

    /// <summary>A date, with or without a time.</summary>
    Timestamp,

    /// <summary>Anything else.</summary>
    Text,
}
