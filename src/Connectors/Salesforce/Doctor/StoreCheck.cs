using Performix.Connectors.Salesforce.CatchUp;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Whether the fact store can be used.</summary>
internal sealed class StoreCheck(FactStore store)
{
    private const string Name = "fact store";

    public async Task<Check> RunAsync(CancellationToken cancellationToken)
    {
        if (!store.IsOn)
        {
            return Check.Pass(Name, "Salesforce:FactStore is empty: everything is read every time");
        }

        try
        {
            var objects = await store.ObjectsAsync(cancellationToken);
            return Check.Pass(Name, FormattableString.Invariant($"{store.Path}: {objects} objects are kept"));
        }
        catch (FactStoreUnusable e)
        {
            return Check.Fail(Name, e.Message, e.Hint);
        }
    }
}
