namespace Performix.Sandbox.Workspace.State;

/// <summary>Each person's stack of modals, and each person's Home tab.</summary>
internal sealed class Views
{
    public const int Deepest = 3;

    private readonly Dictionary<string, List<OpenView>> _stacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenView> _homes = new(StringComparer.Ordinal);

    /// <summary>From the root to the one on top.</summary>
    public IReadOnlyList<OpenView> StackOf(string userId) => _stacks.GetValueOrDefault(userId) ?? [];

    public OpenView? HomeOf(string userId) => _homes.GetValueOrDefault(userId);

    public OpenView? Find(string viewId) => All.FirstOrDefault(view => view.Id == viewId);

    public OpenView? ByExternalId(string externalId) => All.FirstOrDefault(view => view.ExternalId == externalId);

    public void Open(OpenView view) => _stacks[view.UserId] = [view];

    public void Push(OpenView view)
    {
        if (!_stacks.TryGetValue(view.UserId, out var stack))
        {
            _stacks[view.UserId] = stack = [];
        }

        stack.Add(view);
    }

    public void Publish(OpenView view) => _homes[view.UserId] = view;

    /// <summary>Takes the view away; what lay under it is on top again.</summary>
    public void Close(OpenView view)
    {
        if (_stacks.TryGetValue(view.UserId, out var stack))
        {
            stack.Remove(view);
        }
    }

    public void Clear(string userId) => _stacks.Remove(userId);

    private IEnumerable<OpenView> All => _stacks.Values.SelectMany(stack => stack).Concat(_homes.Values);
}
