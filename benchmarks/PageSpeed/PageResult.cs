namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>One opening of a trace's page, in milliseconds.</summary>
/// <param name="Click">From the click on a search result to rows on the screen; null where that is not measured.</param>
/// <param name="Address">From the start of the navigation to rows on the screen.</param>
/// <param name="Answer">From a press of a key to the picture it asks for, asked as soon as there are rows; null where that is not measured.</param>
internal sealed record OpenTimes(double? Click, double Address, double? Answer);

/// <summary>One way through the trace by wheel.</summary>
/// <param name="Frames">How many pictures were drawn.</param>
/// <param name="Longest">The longest time between two of them, in milliseconds.</param>
/// <param name="Over50">How many took more than 50 ms.</param>
/// <param name="LongestWork">The most processor time the page's main thread used for one of its tasks, in milliseconds.</param>
internal sealed record ScrollTimes(int Frames, double Longest, int Over50, double LongestWork);

/// <summary>What was measured for one program and one trace.</summary>
internal sealed record PageResult(string Name, int Spans, IReadOnlyList<OpenTimes> Opened, IReadOnlyList<ScrollTimes> Scrolls, string Load);
