namespace Aspire.Hosting.ApplicationModel;

/// <summary>The rule for resource and endpoint names; it is also valid as a DNS label.</summary>
internal static class ResourceName
{
    private const int MaxLength = 64;

    public static void Validate(string name, string kind = "Resource")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (FindViolation(name) is { } violation)
            throw new ArgumentException($"{kind} name '{name}' is invalid. {violation}", nameof(name));
    }

    private static string? FindViolation(string name)
    {
        if (name.Length > MaxLength)
            return $"Name must be between 1 and {MaxLength} characters long.";
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return "Name must contain only ASCII letters, digits, and hyphens.";
        if (!char.IsAsciiLetter(name[0]))
            return "Name must start with an ASCII letter.";
        if (name.EndsWith('-'))
            return "Name cannot end with a hyphen.";
        return name.Contains("--", StringComparison.Ordinal) ? "Name cannot contain consecutive hyphens." : null;
    }
}
