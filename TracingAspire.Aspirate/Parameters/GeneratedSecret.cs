using System.Security.Cryptography;
using TracingAspire.Aspirate.Manifest;

namespace TracingAspire.Aspirate.Parameters;

/// <summary>Makes the value of a parameter that has rules instead of a default.</summary>
internal static class GeneratedSecret
{
    // Aspire's own sets: letters and digits that are not mistaken for each other, and signs no shell or URI trips over.
    private const string Lower = "abcdefghjkmnpqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Special = "-_.{}~()*+!";

    public static string Create(GeneratedDefault rules)
    {
        var classes = new[]
        {
            (Set: rules.Lower ? Lower : "", Minimum: rules.MinLower),
            (Set: rules.Upper ? Upper : "", Minimum: rules.MinUpper),
            (Set: rules.Numeric ? Digits : "", Minimum: rules.MinNumeric),
            (Set: rules.Special ? Special : "", Minimum: rules.MinSpecial),
        };
        var all = string.Concat(classes.Select(part => part.Set));

        var characters = classes.Where(part => part.Set.Length > 0)
            .SelectMany(part => RandomNumberGenerator.GetItems<char>(part.Set, part.Minimum))
            .ToList();
        var open = rules.MinLength - characters.Count;
        if (open > 0)
            characters.AddRange(RandomNumberGenerator.GetItems<char>(all, open));
        var shuffled = characters.ToArray();
        RandomNumberGenerator.Shuffle<char>(shuffled);
        return new(shuffled);
    }
}
