using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Performix.AnswersBenchmark;

/// <summary>One person who asks one question after another, each another one, in the order of the list.</summary>
public sealed class Asker(Colleague person, IReadOnlyList<string> questions, HttpClient control)
{
    private int _next;

    /// <summary>Who ask: managers and reps in turn, then leaders and admins, as many as are wanted.</summary>
    public static IReadOnlyList<Asker> Of(Address address, int many, HttpClient control)
    {
        var managers = address.People.Where(p => p.Role == "Manager" && p.Report.Length > 0).Take(many * 4 / 10);
        var others = address.People.Where(p => p.Role is "Leader" or "RevOps").Take(many / 10);
        var few = managers.Concat(others).ToArray();
        var reps = address.People.Where(p => p.Role == "Rep").Take(many - few.Length);
        return [.. few.Concat(reps).Select(p => new Asker(p, Questions(p), control))];
    }

    /// <summary>Asks the next question, and measures from the command to its acknowledgement and its answer as the
    /// workspace saw them.</summary>
    public Task<Asked> AskAsync() => AskAsync(questions[_next++ % questions.Count]);

    public async Task<Asked> AskAsync(string text)
    {
        using var response = await control.PostAsJsonAsync(
            "command",
            new
            {
                user = person.Id,
                channel = "C0000002",
                text = $"/performix {text}".TrimEnd(),
                answered_within_ms = 60_000,
            });
        var done = await response.Content.ReadFromJsonAsync<Done>()
            ?? throw new InvalidOperationException($"The workspace answered '{text}' with nothing.");
        return new Asked(text.Split(' ')[0], done.AckMs ?? long.MaxValue, AnsweredMs(done));
    }

    /// <summary>An announcement is no answer.</summary>
    private static long AnsweredMs(Done done) => done is { Outcome: "acked", AnsweredMs: { } ms, Saw.Count: > 0 }
        && !done.Saw.ToJsonString().Contains("Working on it", StringComparison.Ordinal) ? ms : long.MaxValue;

    /// <summary>How a command ended, as the workspace says.</summary>
    private sealed record Done(
        [property: JsonPropertyName("outcome")] string Outcome,
        [property: JsonPropertyName("ack_ms")] long? AckMs,
        [property: JsonPropertyName("answered_ms")] long? AnsweredMs,
        [property: JsonPropertyName("saw")] JsonArray? Saw);

    private static string[] Questions(Colleague person) => person.Role switch
    {
        "Manager" =>
        [
            "tail", $"pipcheck \"{person.Report}\"", "fit", $"patch \"{person.Report}\"", "activity", "swap", "status",
        ],
        "Rep" => ["me", "patch", "help", "status", "privacy"],
        "Leader" => ["tail", "fit", "status"],
        _ => ["settings", "status", "help"],
    };
}
