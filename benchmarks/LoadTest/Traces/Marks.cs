namespace TracingAspire.Benchmarks.LoadTest.Traces;

/// <summary>What stands in a template where every request has a value of its own, as wide as that value.</summary>
internal static class Marks
{
    public const string User = "u-#####";
    public const string Order = "o-##########";
    public const string Request = "r###############";

    public const ulong Start = 0x0123_4567_89AB_CD01;
    public const ulong End = 0x0123_4567_89AB_CD02;
    public const ulong Event = 0x0123_4567_89AB_CD03;
}
