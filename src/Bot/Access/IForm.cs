using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Access;

/// <summary>A form that a button opens. A role that every form of a feature plays but the protected one.</summary>
public interface IForm
{
    /// <summary>The command that it belongs to.</summary>
    string Word { get; }

    /// <summary>Who may open and submit it.</summary>
    Audience For { get; }

    /// <summary>What a press opens.</summary>
    Task<Opening> OpenAsync(Question question, ButtonAction pressed, CancellationToken cancellationToken);

    /// <summary>Takes what was entered.</summary>
    Task<Taken> TakeAsync(Question question, ViewInfo view, CancellationToken cancellationToken);
}
