using Aspire.Hosting.Parameters;
using Aspire.Hosting.Publishing;

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
    public override void WriteToManifest(ManifestPublishingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = context.Writer;
        writer.WriteStartObject("generate");
        writer.WriteNumber("minLength", MinLength);
        foreach (var (name, allowed) in ((string, bool)[])[("lower", Lower), ("upper", Upper), ("numeric", Numeric), ("special", Special)])
        {
            if (!allowed)
                writer.WriteBoolean(name, value: false);
        }

        foreach (var (name, least) in ((string, int)[])[("minLower", MinLower), ("minUpper", MinUpper), ("minNumeric", MinNumeric), ("minSpecial", MinSpecial)])
        {
            if (least != 0)
                writer.WriteNumber(name, least);
        }

        writer.WriteEndObject();
    }

    /// <inheritdoc />
    public override string GetDefaultValue() => PasswordGenerator.Generate(this);
}
