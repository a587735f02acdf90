namespace TracingAspire.Testing;

/// <summary>Two texts as one: lines of both, lines taken away (-) and lines put in (+).</summary>
internal static class SnapshotDifference
{
    /// <summary>All lines, each with its mark.</summary>
    public static string Between(string approved, string actual)
    {
        var (left, right) = (approved.TrimEnd('\n').Split('\n'), actual.TrimEnd('\n').Split('\n'));
        var common = CommonLengths(left, right);
        List<string> lines = [];
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                lines.Add("  " + left[i++]);
                j++;
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add("- " + left[i++]);
            }
            else
            {
                lines.Add("+ " + right[j++]);
            }
        }

        return string.Join('\n', lines);
    }

    // How many lines the rests from (i, j) on have in common, in order.
    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
