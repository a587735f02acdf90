using System.Net;

namespace TaskTraffic.Actions;

/// <summary>The application answers, but not as users can expect it to.</summary>
/// <param name="expected">What was to come.</param>
/// <param name="actual">What came.</param>
internal sealed class UnexpectedAnswerException(HttpStatusCode expected, HttpStatusCode actual)
    : Exception($"answered {(int)actual} instead of {(int)expected}");
