using System.CommandLine;

namespace TracingAspire.Aspirate.Commands;

/// <summary>Makes options; each one's default is the variable <c>ASPIRATE_…</c>, as with the original.</summary>
internal static class OptionText
{
    public static Option<string?> Create(string name, string variable, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        DefaultValueFactory = _ => Variable(variable),
    };

    public static Option<bool> Flag(string name, string variable, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => Variable(variable) is "1" || string.Equals(Variable(variable), "true", StringComparison.OrdinalIgnoreCase),
    };

    public static Option<string[]> Several(string name, string variable, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        DefaultValueFactory = _ => Variable(variable)?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [],
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable($"ASPIRATE_{name}") is { Length: > 0 } value ? value : null;
}
