using System.Collections.Generic;
using System.Threading;

namespace Azure.Data.Tables.Wire;

internal sealed record TableQuery(
    string Filter, int? MaxPerPage, IEnumerable<string> Select, CancellationToken CancellationToken);
