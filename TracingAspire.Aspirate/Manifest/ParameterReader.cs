using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>Reads <c>parameter.v0</c>.</summary>
internal static class ParameterReader
{
    public static ParameterResource Read(string name, string type, JsonSection section, ProblemList problems)
    {
        section.Text("value", required: true);
        return new(name, type, section.Line)
        {
            Value = ResourceReader.Placed(section, "value"),
            ConnectionString = ResourceReader.Placed(section, "connectionString"),
            Inputs = [.. section.Sections("inputs").Select(input => Input(input.Name, input.Section, problems))],
        };
    }

    private static ManifestInput Input(string name, JsonSection section, ProblemList problems)
    {
        if (section.Text("type") is { } type && type != "string")
            problems.Error($"{section.Path}.type", section.Line, $"the type '{type}' is unknown; there is: string.");
        var secret = section.Flag("secret") ?? false;
        var standard = section.Section("default");
        var value = standard?.Text("value");
        var generate = standard?.Section("generate") is { } rules ? Generated(rules, problems) : null;
        if (standard is not null && value is null && generate is null)
            problems.Error(standard.Path, standard.Line, "has neither 'value' nor 'generate'; it needs one of them.");

        // A value nobody chose is a password: it is kept like one.
        return new(name, secret || generate is not null, value, generate);
    }

    private static GeneratedDefault Generated(JsonSection section, ProblemList problems)
    {
        var rules = Rules(section);
        (string Name, bool On, int Minimum)[] classes =
        [
            ("lower", rules.Lower, rules.MinLower), ("upper", rules.Upper, rules.MinUpper),
            ("numeric", rules.Numeric, rules.MinNumeric), ("special", rules.Special, rules.MinSpecial),
        ];
        if (!classes.Any(part => part.On))
            problems.Error(section.Path, section.Line, "leaves no character to generate a value from; turn one of 'lower', 'upper', 'numeric', 'special' on.");
        foreach (var (name, _, minimum) in classes.Where(part => !part.On && part.Minimum > 0))
            problems.Error(section.Path, section.Line, $"wants at least {minimum} characters of '{name}', which is off.");
        if (Math.Max(rules.MinLength, classes.Sum(part => (long)part.Minimum)) > GeneratedDefault.LongestSensible)
            problems.Error(section.Path, section.Line, $"wants more than {GeneratedDefault.LongestSensible} characters; no secret is that long.");
        return rules;
    }

    private static GeneratedDefault Rules(JsonSection section) => new(
        section.Integer("minLength") ?? 22,
        section.Flag("lower") ?? true,
        section.Flag("upper") ?? true,
        section.Flag("numeric") ?? true,
        section.Flag("special") ?? true,
        section.Integer("minLower") ?? 0,
        section.Integer("minUpper") ?? 0,
        section.Integer("minNumeric") ?? 0,
        section.Integer("minSpecial") ?? 0);
}
