using SlackNet.Blocks;

namespace SlackNet;

public class ViewState
{
    /// <summary>By block, then by action.</summary>
    public IDictionary<string, IDictionary<string, ElementValue>> Values { get; set; } =
        new Dictionary<string, IDictionary<string, ElementValue>>();

    public TValue GetValue<TValue>(string blockId, string actionId) where TValue : ElementValue =>
        Values.TryGetValue(blockId, out var actions) && actions.TryGetValue(actionId, out var value)
            ? value as TValue
            : null;

    public TValue GetValue<TValue>(string actionId) where TValue : ElementValue =>
        Values.Values.Where(a => a.ContainsKey(actionId)).Select(a => a[actionId] as TValue).FirstOrDefault();
}
