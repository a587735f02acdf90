using System.Security.Cryptography;

namespace Aspire.Hosting.Parameters;

/// <summary>Makes passwords up from characters that are safe in URLs and connection strings and hard to confuse.</summary>
internal static class PasswordGenerator
{
    // Without l, o, I, L and O, which look like digits; the same signs as Aspire's.
    private const string LowerCase = "abcdefghjkmnpqrstuvwxyz";
    private const string UpperCase = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Signs = "-_.{}~()*+!";

    public static string Generate(GenerateParameterDefault rule)
    {
        (string Characters, bool Allowed, int Minimum, string Setting)[] kinds =
        [
            (LowerCase, rule.Lower, rule.MinLower, nameof(rule.MinLower)),
            (UpperCase, rule.Upper, rule.MinUpper, nameof(rule.MinUpper)),
            (Digits, rule.Numeric, rule.MinNumeric, nameof(rule.MinNumeric)),
            (Signs, rule.Special, rule.MinSpecial, nameof(rule.MinSpecial)),
        ];
        foreach (var (_, allowed, minimum, setting) in kinds)
        {
            if (minimum < 0)
                throw new ArgumentException($"{setting} is {minimum}: it cannot be negative.", nameof(rule));
            if (minimum > 0 && !allowed)
                throw new ArgumentException($"{setting} is {minimum}, but that kind of character is switched off.", nameof(rule));
        }

        if (rule.MinLength <= 0)
            throw new ArgumentException($"MinLength is {rule.MinLength}: it must be positive.", nameof(rule));
        var all = string.Concat(kinds.Where(k => k.Allowed).Select(k => k.Characters));
        if (all.Length == 0)
            throw new ArgumentException("A generated value needs at least one kind of character: Lower, Upper, Numeric or Special.", nameof(rule));

        var required = kinds.SelectMany(k => RandomNumberGenerator.GetItems<char>(k.Characters, k.Minimum)).ToArray();
        char[] value = [.. required, .. RandomNumberGenerator.GetItems<char>(all, Math.Max(0, rule.MinLength - required.Length))];
        RandomNumberGenerator.Shuffle(value.AsSpan());
        return new string(value);
    }
}
