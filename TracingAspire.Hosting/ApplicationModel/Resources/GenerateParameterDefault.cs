using Aspire.Hosting.Parameters;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Makes a random value up.</summary>
public sealed class GenerateParameterDefault : ParameterDefault
{
    /// <summary>How many characters it has; 22 letters, digits and signs are 128 bits.</summary>
    public int MinLength { get; set; } = 22;

    /// <summary>Whether it may have lower-case letters.</summary>
    public bool Lower { get; set; } = true;

    /// <summary>Whether it may have upper-case letters.</summary>
    public bool Upper { get; set; } = true;

    /// <summary>Whether it may have digits.</summary>
    public bool Numeric { get; set; } = true;

    /// <summary>Whether it may have signs.</summary>
    public bool Special { get; set; } = true;

    /// <summary>How many lower-case letters it has at least.</summary>
    public int MinLower { get; set; }

    /// <summary>How many upper-case letters it has at least.</summary>
    public int MinUpper { get; set; }

    /// <summary>How many digits it has at least.</summary>
    public int MinNumeric { get; set; }

    /// <summary>How many signs it has at least.</summary>
    public int MinSpecial { get; set; }

    /// <inheritdoc />
    public override string GetDefaultValue() => PasswordGenerator.Generate(this);
}
