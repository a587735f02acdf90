namespace TracingAspire.Tests.Deployment;

/// <summary>What makes one text another: the lines taken away and those put in, from the first difference on.</summary>
internal static class LineDifferences
{
    /// <summary>At most <paramref name="most"/> differences, one a line; empty where the texts are the same.</summary>
    public static string Between(string before, string after, int most)
    {
        var (left, right) = (before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n'));
        List<string> found = [];
        var (i, j) = (0, 0);
        while ((i < left.Length || j < right.Length) && found.Count < most)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (taken, put) = ToNextCommonLine(left.AsSpan(i), right.AsSpan(j));
            found.AddRange(Enumerable.Range(i, taken).Select(line => $"line {line + 1}: - {left[line]}"));
            found.AddRange(Enumerable.Range(j, put).Select(line => $"line {line + 1}: + {right[line]}"));
            (i, j) = (i + taken, j + put);
        }

        return string.Join('\n', found.Take(most));
    }

    // The nearest lines that are the same again, counted from both sides.
    private static (int Left, int Right) ToNextCommonLine(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        for (var distance = 1; distance < left.Length + right.Length; distance++)
        {
            for (var taken = Math.Max(0, distance - right.Length + 1); taken <= Math.Min(distance, left.Length - 1); taken++)
            {
                if (distance - taken < right.Length && left[taken] == right[distance - taken])
                {
                    return (taken, distance - taken);
                }
            }
        }

        return (left.Length, right.Length);
    }
}
