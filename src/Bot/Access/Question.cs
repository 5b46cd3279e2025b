using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>Somebody who may ask, what they asked, and what there is to answer from.</summary>
/// <param name="Reader">Who asks.</param>
/// <param name="Call">What was typed or pressed, and where.</param>
/// <param name="Arguments">The words after the command's.</param>
/// <param name="Place">The place it was asked in.</param>
public sealed record Question(Reader Reader, CommandCall Call, Arguments Arguments, SlackPlace Place)
{
    /// <summary>The last complete reading; null before the first.</summary>
    public OrgSnapshot? Latest { get; init; }

    /// <summary>The last attempt to read the org.</summary>
    public RunRecord? LastRun { get; init; }

    /// <summary>The last complete reading, for a command that is only asked where there is one.</summary>
    public OrgSnapshot Snapshot => Latest
        ?? throw new InvalidOperationException($"{Call.Word} was asked without a snapshot.");

    /// <summary>What the audit keeps of it.</summary>
    public AuditEntry Entry(string subject, AuditKind kind, string what) => new(subject, kind)
    {
        By = Reader.Member.Key,
        What = what,
        Command = Call.Word,
        Place = Place.Kind,
    };
}
