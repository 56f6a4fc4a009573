/** The archives that Fontes ships. A new country or system is a new file here and a line below. */
import { Archives } from './archives'
import type { Repository, System } from './format'
import am from './repositories/am.json'
import ar from './repositories/ar.json'
import at from './repositories/at.json'
import au from './repositories/au.json'
import az from './repositories/az.json'
import ba from './repositories/ba.json'
import be from './repositories/be.json'
import bg from './repositories/bg.json'
import bo from './repositories/bo.json'
import br from './repositories/br.json'
import by from './repositories/by.json'
import ca from './repositories/ca.json'
import ch from './repositories/ch.json'
import cl from './repositories/cl.json'
import cn from './repositories/cn.json'
import co from './repositories/co.json'
import cr from './repositories/cr.json'
import cu from './repositories/cu.json'
import cz from './repositories/cz.json'
import de from './repositories/de.json'
import dk from './repositories/dk.json'
import dominica from './repositories/do.json'
import ec from './repositories/ec.json'
import ee from './repositories/ee.json'
import es from './repositories/es.json'
import fi from './repositories/fi.json'
import fr from './repositories/fr.json'
import gb from './repositories/gb.json'
import ge from './repositories/ge.json'
import gt from './repositories/gt.json'
import hr from './repositories/hr.json'
import hu from './repositories/hu.json'
import ie from './repositories/ie.json'
import il from './repositories/il.json'
import india from './repositories/in.json'
import int from './repositories/int.json'
import ir from './repositories/ir.json'
import iceland from './repositories/is.json'
import it from './repositories/it.json'
import jp from './repositories/jp.json'
import kg from './repositories/kg.json'
import kz from './repositories/kz.json'
import lt from './repositories/lt.json'
import lu from './repositories/lu.json'
import lv from './repositories/lv.json'
import md from './repositories/md.json'
import me from './repositories/me.json'
import mk from './repositories/mk.json'
import mx from './repositories/mx.json'
import nl from './repositories/nl.json'
import no from './repositories/no.json'
import nz from './repositories/nz.json'
import pe from './repositories/pe.json'
import pl from './repositories/pl.json'
import pt from './repositories/pt.json'
import py from './repositories/py.json'
import ro from './repositories/ro.json'
import rs from './repositories/rs.json'
import ru from './repositories/ru.json'
import se from './repositories/se.json'
import si from './repositories/si.json'
import sk from './repositories/sk.json'
import tj from './repositories/tj.json'
import tm from './repositories/tm.json'
import tr from './repositories/tr.json'
import tw from './repositories/tw.json'
import ua from './repositories/ua.json'
import us from './repositories/us.json'
import uy from './repositories/uy.json'
import uz from './repositories/uz.json'
import va from './repositories/va.json'
import ve from './repositories/ve.json'
import abteilung from './systems/abteilung.json'
import baltic from './systems/baltic.json'
import bestand from './systems/bestand.json'
import boa from './systems/boa.json'
import bulgarian from './systems/bulgarian.json'
import caucasus from './systems/caucasus.json'
import collection from './systems/collection.json'
import cote from './systems/cote.json'
import department from './systems/department.json'
import fond from './systems/fond.json'
import fondo from './systems/fondo.json'
import jacar from './systems/jacar.json'
import karton from './systems/karton.json'
import legajo from './systems/legajo.json'
import quanzong from './systems/quanzong.json'
import recordGroup from './systems/record-group.json'
import registry from './systems/registry.json'
import sanad from './systems/sanad.json'
import serie from './systems/serie.json'
import shelfmark from './systems/shelfmark.json'
import sprava from './systems/sprava.json'
import toegang from './systems/toegang.json'
import zespol from './systems/zespol.json'

/** In the order in which they are tried where no repository decides. */
const systemFiles: readonly object[] = [
  fond,
  sprava,
  caucasus,
  baltic,
  bulgarian,
  bestand,
  abteilung,
  department,
  shelfmark,
  recordGroup,
  registry,
  collection,
  cote,
  fondo,
  legajo,
  toegang,
  zespol,
  karton,
  serie,
  boa,
  sanad,
  jacar,
  quanzong,
]

const repositoryFiles: readonly object[] = [
  am,
  ar,
  at,
  au,
  az,
  ba,
  be,
  bg,
  bo,
  br,
  by,
  ca,
  ch,
  cl,
  cn,
  co,
  cr,
  cu,
  cz,
  de,
  dk,
  dominica,
  ec,
  ee,
  es,
  fi,
  fr,
  gb,
  ge,
  gt,
  hr,
  hu,
  ie,
  il,
  india,
  int,
  ir,
  iceland,
  it,
  jp,
  kg,
  kz,
  lt,
  lu,
  lv,
  md,
  me,
  mk,
  mx,
  nl,
  no,
  nz,
  pe,
  pl,
  pt,
  py,
  ro,
  rs,
  ru,
  se,
  si,
  sk,
  tj,
  tm,
  tr,
  tw,
  ua,
  us,
  uy,
  uz,
  va,
  ve,
]

/** A bundle has a function for each file, which reads it (scripts/archives-data.mjs): a server starts before it is asked. */
function contentOf<T>(file: object): T {
  return typeof file === 'function' ? file() : (file as T)
}

let systems: System[] | undefined

export function shippedSystems(): readonly System[] {
  systems ??= systemFiles.map((file) => contentOf<System>(file))
  return systems
}

let repositories: Repository[] | undefined

export function shippedRepositories(): readonly Repository[] {
  repositories ??= repositoryFiles.flatMap((file) => contentOf<{ repositories: Repository[] }>(file).repositories)
  return repositories
}

let shipped: Archives | undefined

/** The shipped archives, read into tables at the first call. */
export function shippedArchives(): Archives {
  shipped ??= new Archives(shippedSystems(), shippedRepositories())
  return shipped
}

/**
 * The shipped archives with a project's own. One with the id of a shipped one stands in its place, and a name or siglum
 * of one is its own in this project, whoever else has it.
 */
export function archivesWith(own: { systems: readonly System[]; repositories: readonly Repository[] }): Archives {
  if (own.systems.length + own.repositories.length === 0) return shippedArchives()
  return new Archives(own.systems, own.repositories, shippedArchives())
}
