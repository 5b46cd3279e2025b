using Performix.Bot.Slack;

namespace Performix.Bot.Access;

/// <summary>One thing a person can ask for after <c>/performix</c>. A role that every feature plays.</summary>
public interface ICommand
{
    /// <summary>The word that asks for it.</summary>
    string Word { get; }

    /// <summary>What it says, for the help.</summary>
    string Usage { get; }

    /// <summary>Who may ask.</summary>
    Audience For { get; }

    /// <summary>Whether it needs a snapshot; before the first one, the asker is told when there will be.</summary>
    bool NeedsDiagnosis { get; }

    /// <summary>Whether a quarter, or <c>last</c>, can be asked for.</summary>
    bool TakesPeriod => false;

    /// <summary>Whether its use leaves no trace: no audit, also where it is refused, and no fault in a log (the
    /// protected form).</summary>
    bool IsUnseen => false;

    Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken);
}
