/** The archives that Fontes ships. A new country or system is a new file here and a line below. */
import { Archives } from './archives'
import type { Repository, System } from './format'
import am from './repositories/am.json'
import az from './repositories/az.json'
import bg from './repositories/bg.json'
import by from './repositories/by.json'
import ee from './repositories/ee.json'
import ge from './repositories/ge.json'
import kz from './repositories/kz.json'
import lt from './repositories/lt.json'
import lv from './repositories/lv.json'
import md from './repositories/md.json'
import ru from './repositories/ru.json'
import ua from './repositories/ua.json'
import uz from './repositories/uz.json'
import baltic from './systems/baltic.json'
import bulgarian from './systems/bulgarian.json'
import caucasus from './systems/caucasus.json'
import fond from './systems/fond.json'
import sprava from './systems/sprava.json'

/** In the order in which they are tried where no repository decides. */
const systems = [fond, sprava, caucasus, baltic, bulgarian] as System[]

const repositories = [am, az, bg, by, ee, ge, kz, lt, lv, md, ru, ua, uz].flatMap(
  (file) => file.repositories as Repository[],
)

let shipped: Archives | undefined

/** The shipped archives, read into tables at the first call. */
export function shippedArchives(): Archives {
  shipped ??= new Archives(systems, repositories)
  return shipped
}
