using System.Net;
using System.Text.Json.Nodes;

namespace TaskService.Tests.Fixtures;

internal static class ProblemAssertions
{
    public static async Task<JsonObject> ShouldBeProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(text)!.AsObject();
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        problem["title"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        problem["traceId"]!.GetValue<string>().Length.ShouldBe(32);
        text.ShouldNotContain("   at ", customMessage: "a stack trace is no answer");
        return problem;
    }

    /// <summary>A 400 whose errors are about exactly these fields.</summary>
    public static async Task<JsonObject> ShouldRefuseAsync(this HttpResponseMessage answer, params string[] fields)
    {
        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest);
        var errors = problem["errors"]!.AsObject();
        errors.Select(error => error.Key).Order().ShouldBe(fields.Order(), errors.ToJsonString());
        return errors;
    }
}
