using System.Net;
using TaskTraffic.Plan;

namespace TaskTraffic.Reporting;

/// <summary>An action that went as planned.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">The status a mistake was refused with, where there was an answer.</param>
internal sealed record DoneAction(ActionKind Kind, TimeSpan Duration, HttpStatusCode? Status);
