using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Access;

/// <summary>What one person may read of something, or what they are told instead.</summary>
public sealed class Readable<T>
    where T : class
{
    private readonly T? _reading;
    private readonly Answer _instead = Refusals.Role();

    public Readable(T reading) => _reading = reading;

    public Readable(Answer instead) => _instead = instead;

    /// <summary>What more is read of it.</summary>
    public Readable<TMore> Then<TMore>(Func<T, TMore> read)
        where TMore : class => Then(reading => new Readable<TMore>(read(reading)));

    /// <summary>What more is read of it, where that can be told.</summary>
    public Readable<TMore> Then<TMore>(Func<T, Readable<TMore>> read)
        where TMore : class => _reading is null ? new Readable<TMore>(_instead) : read(_reading);

    /// <summary>The answer of a command.</summary>
    public Answer Answer(Func<T, Answer> render) => _reading is null ? _instead : render(_reading);

    /// <summary>The answer of a deed that takes time.</summary>
    public Task<Answer> AnswerAsync(Func<T, Task<Answer>> act) =>
        _reading is null ? Task.FromResult(_instead) : act(_reading);

    /// <summary>The modal behind a button.</summary>
    public Opening Open(Func<T, ModalViewDefinition> render) =>
        _reading is null ? Opening.Instead(_instead) : Opening.Of(render(_reading));
}
