using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace TaskService.Api;

/// <summary>The query of a list, as text: the reader says everything that is wrong with it, the framework would not.</summary>
internal sealed record ListTasksParameters(
    [property: FromQuery, Description("Whose tasks. Required.")]
    string? UserName,
    [property: FromQuery, Description("The earliest start, in Unix seconds, inclusive. Default: the start of today in timeZone.")]
    string? Start,
    [property: FromQuery, Description("The latest start, in Unix seconds, inclusive. Default: no limit.")]
    string? End,
    [property: FromQuery, Description("The time zone (IANA name) whose today is the default of start. Default: UTC.")]
    string? TimeZone,
    [property: FromQuery, Description("How many tasks at most, 1 to 100. Default: 100.")]
    string? Limit,
    [property: FromQuery, Description("The continuationToken of the page before. It brings its own start and end.")]
    string? ContinuationToken);
