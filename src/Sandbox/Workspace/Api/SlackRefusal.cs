using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>
/// A call that Slack answers with <c>ok: false</c>. It is how a method stops half-way; the endpoint
/// turns it into the answer.
/// </summary>
internal sealed class SlackRefusal(string code) : Exception(code)
{
    public string Code { get; } = code;

    /// <summary>What goes into <c>response_metadata.messages</c>.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Further top-level fields of the answer, such as <c>needed</c>.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <summary>Set when the answer is 429.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A plain HTTP failure instead of an answer.</summary>
    public int? Status { get; init; }

    public static SlackRefusal MissingArgument(string name) => new("invalid_arguments")
    {
        Messages = [$"[ERROR] missing required field: {name}"],
    };
}
