namespace TracingAspire.Tests.Deployment.Scripts;

internal static class CallAssertions
{
    /// <summary>Each text is in a call after the one that has the text before it.</summary>
    public static void ShouldContainInOrder(this IEnumerable<string> calls, params string[] texts)
    {
        var rest = calls.ToList();
        foreach (var text in texts)
        {
            var found = rest.FindIndex(call => call.Contains(text, StringComparison.Ordinal));
            found.ShouldBeGreaterThanOrEqualTo(0, $"No call with '{text}' in its place; what is left:\n{string.Join('\n', rest)}");
            rest.RemoveRange(0, found + 1);
        }
    }
}
